/** The set-up assistant and the change to a new campaign, in Vietnamese. */
export const assistant = {
  title: 'Thiết lập bảng theo dõi',
  campaignTitle: 'Chiến dịch mới',
};
