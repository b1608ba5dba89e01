/** Text that fits where it goes: at most `most` characters (UTF-16), an ellipsis for what was cut, never half a character. */
export function cut(text: string, most: number): string {
  const whole = text.replace(/\p{Cs}/gu, '\ufffd')
  if (whole.length <= most) return whole
  const end = /[\ud800-\udbff]/.test(whole.charAt(most - 2)) ? most - 2 : most - 1
  return `${whole.slice(0, end)}…`
}
