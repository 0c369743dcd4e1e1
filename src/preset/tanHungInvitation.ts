import type { Invitation } from './preset';

/** What residents are invited to, in the ward's dispatch; only the page beside the Sheet needs it. */
export const invitation: Invitation | null = {
  what: 'học các chuyên đề, trả lời 20 câu hỏi trắc nghiệm trên One Touch',
  link: 'https://onetouch.mic.gov.vn/khoa-hoc/cuoc-thi-cong-dan-so-hai-phong-su-dung-thong-minh-song-an-toan-nam-2025',
  help: 'nhóm “Thanh niên số” hoặc tổ trưởng tổ dân phố',
};
