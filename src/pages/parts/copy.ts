/**
 * Copies what stands in a text field. Where the browser gives a page in a frame no clipboard, the field is selected and
 * copied the old way.
 * @returns whether it was copied
 */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
