/** The sentence after something was done, by the key in `?gelukt=`; an unknown key shows nothing. */
export const NOTICES: Readonly<Record<string, { readonly title: string; readonly text?: string }>> = {
  uitgelogd: { title: 'U bent uitgelogd' },
  bewaard: { title: 'Bewaard' },
}
