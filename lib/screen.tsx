export { screen, publicScreen, type Search, type Params } from '@/app/screen'
