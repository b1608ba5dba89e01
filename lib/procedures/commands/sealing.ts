import type { Tx } from '@/lib/db'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { newSealingKey } from '@/lib/sealing'

/** Makes the key pair that entries for this window are sealed with; at the moment the window is published. Where entry is continuous each entry has its own. */
export async function makeSealingKey(tx: Tx, now: Date, window: { readonly id: string; readonly regionId: string; readonly kind: string }): Promise<void> {
  if (isContinuous(window)) return
  const id = crypto.randomUUID()
  const { publicKey, secret } = newSealingKey(id)
  await tx.sealingKey.createMany({ data: [{ id, windowId: window.id, regionId: window.regionId, publicKey: new Uint8Array(publicKey), madeAt: now }] })
  await tx.sealingSecret.createMany({ data: [{ id, regionId: window.regionId, cipher: new Uint8Array(secret) }] })
}
