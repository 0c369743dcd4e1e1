export interface Page {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
  favicon: string | null;
  tags: { name: string; content: string }[];
}
