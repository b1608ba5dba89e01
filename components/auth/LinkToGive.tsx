import { Alert } from '@/components/ui/Alert'

/** A link that was just made for somebody: the page shows it once, to who made it. */
export const LinkToGive = ({ name, link }: { name: string; link: string }) => (
  <Alert kind="info" title="Geef deze link door; u ziet hem twee minuten">
    {name} kiest hiermee binnen 48 uur, één keer, een wachtwoord: <code>{link}</code>
  </Alert>
)
