import { Fragment } from 'react'
import {
  type LeftBehind,
  leftBehind,
  type SignOutEffect,
  type SignOutWay,
  signOuts,
  signOutWays,
} from '../../protocol/sign-outs.ts'
import { useMessages } from '../context/messages.ts'
import { useTasksState } from '../tasks/use-tasks.ts'

/** Effects that need more words than a cell has, in the order of their notes. */
const explained = ['ends-at-cognito', 'ends-if-checked', 'ends-if-linked', 'ends-by-saml'] as const

/** Each way out, and what it leaves: as AWS documents it, and beside it what was tried here. */
export function SignOutTable() {
  const { table: texts } = useMessages('signOuts')
  const { kinds } = useMessages('tasks').signOut
  const { separators } = useMessages('app')
  const name = (way: SignOutWay) => (way === 'provider' ? texts.provider : kinds[way].name)
  return (
    <>
      <h3 className="facts-title" id="sign-out-table">
        {texts.title}
      </h3>
      <p className="small muted">{texts.about}</p>
      <table className="facts sign-out-table" aria-labelledby="sign-out-table">
        <thead>
          <tr>
            <th scope="col">{texts.way}</th>
            {leftBehind.map((thing) => (
              <th key={thing} scope="col">
                {texts.things[thing]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {signOutWays.map((way) => (
            <tr key={way}>
              <th scope="row">{name(way)}</th>
              {leftBehind.map((thing) => (
                <td key={thing} data-label={texts.things[thing]}>
                  <Expected effect={signOuts[way].effects[thing]} />
                  <Seen way={way} thing={thing} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ol className="small muted sign-out-notes">
        {explained.map((effect) => (
          <li key={effect}>{texts.notes[effect]}</li>
        ))}
      </ol>
      <p className="small muted">
        {texts.here}
        {separators.sentences}
        {texts.sources}{' '}
        {signOutWays.map((way) => {
          const { source } = signOuts[way]
          return (
            source && (
              <Fragment key={way}>
                <a href={source} target="_blank" rel="noreferrer">
                  {name(way)}
                </a>{' '}
              </Fragment>
            )
          )
        })}
      </p>
    </>
  )
}

function Expected({ effect }: { readonly effect: SignOutEffect }) {
  const { effects } = useMessages('signOuts').table
  const note = (explained as readonly SignOutEffect[]).indexOf(effect) + 1
  const hasEnded = effect === 'ends' || effect === 'ends-at-cognito'
  return (
    <span className={hasEnded ? 'ended' : 'muted'}>
      {hasEnded ? effects.ends : effects.works}
      {note > 0 && <sup>{note}</sup>}
    </span>
  )
}

/** What a try showed once this was the last way that was taken. */
function Seen({ way, thing }: { readonly way: SignOutWay; readonly thing: LeftBehind }) {
  const { seen } = useMessages('signOuts').table
  const tried = useTasksState(({ trials }) => trials?.seen[way]?.[thing])
  return tried && <span className="chip">{seen[tried]}</span>
}
