import { cache, type ReactNode } from 'react'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { PortalFrame, PublicFrame } from '@/app/frame'
import { loadPage } from '@/app/load'
import { Unavailable } from '@/components/shell/Unavailable'
import { formErrorPrefix } from '@/lib/action/errors'
import { closingsByTheWay } from '@/lib/admissions/queries/closing'
import { noteRefusal } from '@/lib/auth/noted'
import { currentSession, type Session } from '@/lib/auth/session'
import { withWork } from '@/lib/desk/queries/work'
import { ANONYMOUS, type Actor, type Person, type Role } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'

export type Search = Readonly<Record<string, string | undefined>>
export type Params = Readonly<Record<string, string>>
type Props = { params: Promise<Record<string, string>>; searchParams: Promise<Record<string, string | string[] | undefined>> }
type Context<A> = { readonly actor: A; readonly params: Params; readonly search: Search; readonly session: Session | null; readonly formKey: string }

type Definition<V, A extends Actor> = {
  /** The one query of the page; null is "not found". */
  readonly load: (actor: A, context: { params: Params; search: Search; /** Who is signed in, also on a page for everyone. */ person: Person | undefined }) => Promise<V | null>
  /** Where somebody goes who may know why it isn't found: a page that says so. */
  readonly elsewhere?: (actor: A, params: Params) => Promise<string | null>
  readonly title: string | ((view: V) => string)
  /** bare: the mark alone, without navigation (sign-in). */
  readonly frame?: 'bare' | 'none'
  /** Lays the view out. `formKey` is the idempotency key for the page's (first) form. */
  readonly render: (view: V, context: Context<A>) => ReactNode | Promise<ReactNode>
}

type Loaded<V, A> = { readonly kind: 'view'; readonly view: V; readonly actor: A; readonly session: Session | null } | { readonly kind: 'away' } | { readonly kind: 'gone'; readonly elsewhere?: string } | { readonly kind: 'sign-in' }

/**
 * A page for signed-in people in these roles: its actor, its one loader (called once, for title and page) and its
 * three other states: not signed in, not found (also: not yours), database away. Another role gets "not found".
 */
export const screen = <V,>(roles: readonly Role[], definition: Definition<V, Person>) =>
  build(definition, async () => {
    const session = await currentSession()
    if (!session) return { kind: 'sign-in' } as const
    if (roles.includes(session.actor.role)) return { kind: 'actor', actor: session.actor, session } as const
    await noteRefusal('access.refused', await pathHere(), session.actor)
    return { kind: 'gone' } as const
  })

/** A page for everyone. */
export const publicScreen = <V,>(definition: Definition<V, Actor>) =>
  build(definition, async () => {
    const session = await currentSession()
    return { kind: 'actor', actor: ANONYMOUS, session } as const
  })

function build<V, A extends Actor>(definition: Definition<V, A>, whoIs: () => Promise<{ kind: 'actor'; actor: A; session: Session | null } | { kind: 'sign-in' } | { kind: 'gone' }>) {
  const load = cache(async (paramsText: string, searchText: string): Promise<Loaded<V, A>> => {
    let person: Person | undefined
    try {
      await closingsByTheWay()
      const who = await whoIs()
      if (who.kind !== 'actor') return who
      person = who.session?.actor
      const params = JSON.parse(paramsText) as Params
      // A path segment that is no id can't be anybody's: "not found", without a database error.
      if (Object.entries(params).some(([name, value]) => /id$/i.test(name) && !UUID.test(value))) return { kind: 'gone' }
      const loading = () => loadPage(definition, `${paramsText} ${searchText} ${person?.membershipId ?? ''}`, () => definition.load(who.actor, { params, search: JSON.parse(searchText) as Search, person }))
      // What surrounds the page of somebody signed in is read in the page's own transaction.
      const view = await (who.actor.kind === 'person' ? withWork(who.actor, loading) : loading())
      if (view === null) {
        const elsewhere = await definition.elsewhere?.(who.actor, params)
        if (!elsewhere && person) await noteRefusal('access.not-found', await pathHere(), person)
        return elsewhere ? { kind: 'gone', elsewhere } : { kind: 'gone' }
      }
      return { kind: 'view', view, actor: who.actor, session: who.session }
    } catch (thrown) {
      if (isHalt(thrown, 'unavailable')) return { kind: 'away' }
      if (!isHalt(thrown, 'not-found') && !isHalt(thrown, 'forbidden')) throw thrown
      if (person) await noteRefusal(isHalt(thrown, 'forbidden') ? 'access.refused' : 'access.not-found', await pathHere(), person)
      return { kind: 'gone' }
    }
  })
  const loaded = async (props: Props) => {
    const params = await props.params
    const search = Object.fromEntries(Object.entries(await props.searchParams).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]))
    return { params, search, result: await load(JSON.stringify(params), JSON.stringify(search)) }
  }
  return {
    metadata: async (props: Props): Promise<Metadata> => {
      const { result } = await loaded(props)
      const title = result.kind === 'view' ? (typeof definition.title === 'string' ? definition.title : definition.title(result.view)) : result.kind === 'away' ? 'Even geduld' : 'Niet gevonden'
      return { title: `${await formErrorPrefix()}${title} · Perceel` }
    },
    page: async (props: Props): Promise<ReactNode> => {
      const { params, search, result } = await loaded(props)
      if (result.kind === 'away')
        return (
          <>
            {/* The page tries again by itself; nothing was being typed in it. */}
            <meta httpEquiv="refresh" content="5" />
            <Unavailable />
          </>
        )
      if (result.kind === 'sign-in') redirect('/inloggen')
      if (result.kind === 'gone') return result.elsewhere ? redirect(result.elsewhere) : notFound()
      const { session } = result
      const body = await definition.render(result.view, { actor: result.actor, params, search, session, formKey: crypto.randomUUID() })
      if (definition.frame === 'none') return body
      if (result.actor.kind === 'person' && session)
        return (
          <PortalFrame session={session} notice={search['gelukt']}>
            {body}
          </PortalFrame>
        )
      return (
        <PublicFrame session={session} notice={search['gelukt']} bare={definition.frame === 'bare'}>
          {body}
        </PublicFrame>
      )
    },
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The path of this request, as proxy.ts tells it: ids, never what somebody looks for. */
const pathHere = async () => (await headers()).get('x-perceel-path') ?? 'unknown'
