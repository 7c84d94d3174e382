const LABEL_HEADER =
  /stt|số hiệu|số thứ tự|tên|điểm|đỉnh|mốc|góc|^tt$|^no\b|^id$|point|corner|name/u;

/** Whether the header of a column says that it numbers or names corners. */
export function isCornerHeader(header: string): boolean {
  return LABEL_HEADER.test(header.normalize('NFC').trim().toLowerCase());
}

/** Whether a text numbers a corner as tables do: 7, M12, Đ-3, "Điểm 4". */
export function isCornerLabel(text: string): boolean {
  return /^\p{L}{0,6}[\s.-]?\d{1,4}$/u.test(text);
}
