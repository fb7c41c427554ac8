/** Text without the white space PHP's validators ignore at both ends (form feeds and NUL stay). */
export function trimForFilter(text: string): string {
  return text.replace(/^[ \t\r\v\n]+/, '').replace(/[ \t\r\v\n]+$/, '');
}
