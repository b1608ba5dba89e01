import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { connection } from 'next/server'
import { SoftLinks } from '@/components/shell/SoftLinks'
import '@fontsource-variable/source-sans-3/wght.css'
import './globals.css'

export const metadata: Metadata = {
  title: 'Perceel',
  description: 'Portaal waarmee gemeenten huishoudelijke ondersteuning inkopen en beheren.',
  icons: { icon: '/favicon.svg' },
  formatDetection: { telephone: false, email: false, address: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** Every page is rendered on request: the nonce of the content security policy differs each time. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html lang="nl">
      <body>
        {children}
        <SoftLinks />
      </body>
    </html>
  )
}
