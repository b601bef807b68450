import { identityPrincipal } from '../../protocol/roles/identity-principal.ts'
import { bucketLines, trustLines } from '../../set-up-kit/explained.ts'
import type { KitChoices } from '../../set-up-kit/kit.ts'
import { useMessages } from '../context/messages.ts'
import { Breakable } from '../parts/breakable.tsx'

/** The policies of the roles, line by line. */
export function PolicyTable({ choices }: { readonly choices: KitChoices }) {
  const texts = useMessages('setUpKit')
  const { region, guests, bucket } = choices
  const lines = [...trustLines(region, guests), ...(bucket ? bucketLines(region, bucket) : [])]
  return (
    <div>
      <h3>{texts.policies}</h3>
      {!identityPrincipal(region).isDocumented && <p className="kit-note">{texts.undocumented}</p>}
      <table className="policy-lines">
        <thead>
          <tr>
            <th scope="col">{texts.line}</th>
            <th scope="col">{texts.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ part, code }) => (
            <tr key={part}>
              <td className="mono">
                <Breakable text={code} />
              </td>
              <td>{texts.parts[part]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!bucket && <p className="muted">{texts.noPermissions}</p>}
    </div>
  )
}
