interface SavedFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly content: BlobPart;
}

/** Hands a file to the person, by the browser's own way of downloading. */
export function saveFile({ name, type, content }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
