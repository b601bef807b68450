import { useMessages } from '../context/messages.ts'
import { useFirst } from '../excerpts/use-first.tsx'
import { Breakable } from '../parts/breakable.tsx'
import ProblemNote from '../problem/problem-note.tsx'
import type { ListingState } from './use-listing.ts'

/** What became of the list. */
export function ListingResult({ state }: { readonly state: ListingState }) {
  const texts = useMessages('credentials')
  const { names } = useMessages('tasks')
  switch (state.at) {
    case 'nothing':
    case 'working':
      return null
    case 'cancelled':
      return <p role="status">{texts.try.cancelled}</p>
    case 'not-loaded':
      return <p role="alert">{texts.notLoaded}</p>
    case 'forbidden':
      return <p role="alert">{texts.try.forbidden(state.host)}</p>
    case 'failed':
      return <ProblemNote name={names['list-bucket'].name} problem={state.problem} />
    case 'listed':
      return <Objects {...state} />
    default:
      return state satisfies never
  }
}

function Objects({ objects, more }: Extract<ListingState, { at: 'listed' }>) {
  const { try: texts } = useMessages('credentials')
  const [first, rest] = useFirst(objects)
  return (
    <div>
      <p role="status">{texts.listed(objects.length, more)}</p>
      {objects.length > 0 && (
        <table className="objects">
          <thead>
            <tr>
              <th scope="col">{texts.key}</th>
              <th scope="col" className="number">
                {texts.size}
              </th>
            </tr>
          </thead>
          <tbody>
            {first.map(({ key, size }) => (
              <tr key={key}>
                <td className="mono">
                  <Breakable text={key} />
                </td>
                <td className="number">{texts.bytes(size)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest}
    </div>
  )
}
