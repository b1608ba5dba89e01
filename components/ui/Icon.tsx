import AlertCircle from '@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs'
import AlertOctagon from '@tabler/icons-react/dist/esm/icons/IconAlertOctagon.mjs'
import AlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import ArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs'
import ArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs'
import Check from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import ChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import ChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs'
import Circle from '@tabler/icons-react/dist/esm/icons/IconCircle.mjs'
import CircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import Clock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import Download from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs'
import Eye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs'
import FileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs'
import InfoCircle from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs'
import Lock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs'
import Menu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs'
import Printer from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs'
import Search from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import X from '@tabler/icons-react/dist/esm/icons/IconX.mjs'

const ICONS = {
  'alert-circle': AlertCircle,
  'alert-octagon': AlertOctagon,
  'alert-triangle': AlertTriangle,
  'arrow-down': ArrowDown,
  'arrow-up': ArrowUp,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-right': ChevronRight,
  circle: Circle,
  'circle-check': CircleCheck,
  clock: Clock,
  download: Download,
  eye: Eye,
  file: FileText,
  info: InfoCircle,
  lock: Lock,
  menu: Menu2,
  print: Printer,
  search: Search,
  x: X,
} as const

export type IconName = keyof typeof ICONS

/** A drawing beside a word, hidden from screen readers. Server components only: the whole set would travel to the browser. */
export function Icon({ name, size = 20, className }: { name: IconName; size?: number; className?: string }) {
  const Drawing = ICONS[name]
  return <Drawing size={size} stroke={1.75} aria-hidden className={className} />
}
