import type { Asker } from '../schema/resident'

export const ASKER_LABELS = { resident: 'De inwoner zelf', representative: 'Een vertegenwoordiger' } as const satisfies Record<Asker, string>

export const EXPORT_REFUSALS = {
  'in-future': 'Deze dag komt nog. Vul een dag in tot en met vandaag.',
  'seen-before-asked': 'U zag het identiteitsbewijs voordat het verzoek kwam. Controleer de twee dagen.',
  'no-representative': 'Bij deze inwoner staat vandaag geen vertegenwoordiger van wie u het bewijs hebt gezien. Leg die eerst vast bij Personen.',
} as const
