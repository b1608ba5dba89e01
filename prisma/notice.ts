/** A fault that the person at the keyboard can mend: the commands print its one sentence, without a stack. */
export class Notice extends Error {
  override readonly name = 'Notice'
}
