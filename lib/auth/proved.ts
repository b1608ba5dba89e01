import { isHalt } from '@/lib/kernel/errors'
import { routes } from '@/lib/routes'

/** A download that may ask who it is again: the page that asks leads back to it. */
export async function whenProved(request: Request, make: () => Promise<Response>): Promise<Response> {
  try {
    return await make()
  } catch (thrown) {
    if (!isHalt(thrown, 'unproved')) throw thrown
    const { pathname, search } = new URL(request.url)
    return new Response(null, { status: 303, headers: { location: routes.prove(pathname + search), 'cache-control': 'no-store' } })
  }
}
