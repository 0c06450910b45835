/** Text with a paragraph on each line. */
export function Paragraphs({ text }: { readonly text: string }) {
  return text.split('\n').map((line) => <p key={line}>{line}</p>);
}
