import type { DocumentWords } from './preset';

/** The ward's report to the city on the contest, after its dispatch of October 2025; only the report's page needs it. */
export const document: DocumentWords = {
  bodies: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG TÂN HƯNG'],
  symbol: 'BC-UBND',
  place: 'Tân Hưng',
  to: 'Sở Khoa học và Công nghệ thành phố Hải Phòng',
  subject: 'Kết quả triển khai, tham gia {campaign}',
  basis:
    'Thực hiện Công văn số 3452/SKHCN-TTTT ngày 13 tháng 10 năm 2025 của Sở Khoa học và Công nghệ thành phố Hải Phòng về việc triển khai Cuộc thi “Công dân số Hải Phòng – sử dụng thông minh, sống an toàn” năm 2025',
  directions:
    'UBND phường đã ban hành Công văn số …/UBND-VHXH ngày … tháng 10 năm 2025 về việc triển khai Cuộc thi, giao Văn phòng HĐND và UBND làm đầu mối, Phòng Văn hóa – Xã hội chủ trì công tác tuyên truyền và tổng hợp kết quả.',
  later: {
    basis: 'Thực hiện Công văn số … ngày … tháng … năm … của … về việc triển khai {campaign}',
    directions:
      'UBND phường đã ban hành Công văn số … ngày … tháng … năm … về việc triển khai {event}, giao Phòng Văn hóa – Xã hội chủ trì tổng hợp kết quả.',
  },
  signs: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  receivers: ['Như trên;', 'Thường trực Đảng ủy, HĐND phường (để b/c);', 'Lãnh đạo UBND phường;', 'Lưu: VT, VHXH.'],
};
