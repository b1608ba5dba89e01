import { notFoundResponse } from '@/lib/files/response'

/** An address that is none: a page would come without the headers that pages get, since they stop before /api. */
export const GET = (): Promise<Response> => notFoundResponse()
