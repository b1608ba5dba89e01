import { __iconNode as AlertCircle } from '@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs'
import { __iconNode as AlertOctagon } from '@tabler/icons-react/dist/esm/icons/IconAlertOctagon.mjs'
import { __iconNode as AlertTriangle } from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import { __iconNode as ArrowDown } from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs'
import { __iconNode as ArrowUp } from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs'
import { __iconNode as Check } from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import { __iconNode as ChevronDown } from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import { __iconNode as ChevronRight } from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs'
import { __iconNode as Circle } from '@tabler/icons-react/dist/esm/icons/IconCircle.mjs'
import { __iconNode as CircleCheck } from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs'
import { __iconNode as Clock } from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import { __iconNode as Download } from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs'
import { __iconNode as Eye } from '@tabler/icons-react/dist/esm/icons/IconEye.mjs'
import { __iconNode as FileText } from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs'
import { __iconNode as InfoCircle } from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs'
import { __iconNode as Lock } from '@tabler/icons-react/dist/esm/icons/IconLock.mjs'
import { __iconNode as Menu2 } from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs'
import { __iconNode as Printer } from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs'
import { __iconNode as Search } from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { __iconNode as X } from '@tabler/icons-react/dist/esm/icons/IconX.mjs'

/** The drawings that the portal uses, as the icon set gives them: tags with their attributes. */
export const ICONS = {
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
