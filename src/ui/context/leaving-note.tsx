import { visible } from '../../text/visible.ts'
import { useMessages } from './messages.ts'
import { useSession } from './use-session.ts'
import { useKeptUsers } from './use-users.ts'

/** Who would be lost by leaving this page, and how to keep them. Nothing where nobody is kept. */
export function LeavingNote() {
  const texts = useMessages('users')
  const { list } = useMessages('app').separators
  const { root } = useSession()
  const kept = useKeptUsers()
  if (kept.length === 0) return null
  const names = kept.map(({ name }) => (name === null ? texts.guest : visible(name)))
  return (
    <p className="small">
      {texts.leaving(names.join(list))}{' '}
      <a href={`${root}/`} target="_blank" rel="noreferrer">
        {texts.newTab}
      </a>
    </p>
  )
}
