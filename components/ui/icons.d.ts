declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { FunctionComponent, SVGProps } from 'react'
  const Icon: FunctionComponent<Omit<SVGProps<SVGSVGElement>, 'stroke' | 'className'> & { size?: number; stroke?: number; className?: string | undefined }>
  export default Icon
}
