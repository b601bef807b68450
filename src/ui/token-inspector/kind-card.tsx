import { productOf } from '../../token/kind/products.ts'
import { unreadableKinds } from '../../token/kind/token-kind.ts'
import type { ReadToken } from '../../token/read-token.ts'
import { useMessages } from '../context/messages.ts'
import { Card } from '../parts/step.tsx'
import { SourceLink } from '../token-view/source-link.tsx'

/** What kind of token it is. */
export function KindCard({ token }: { readonly token: ReadToken }) {
  const { kind } = token
  const product = productOf(token)
  const { inspector: texts, kinds } = useMessages('tokens')
  return (
    <Card title={texts.whatItIs}>
      <p>
        <b className="token-kind">{kinds[kind].name}</b>{' '}
        {!unreadableKinds.includes(kind) && <span className="small muted">{texts.unchecked}</span>}
      </p>
      <p className="small">{kinds[kind].about}</p>
      {product && (
        <p className="small">
          {texts.product(product.name)} <SourceLink source={product.source} />
        </p>
      )}
    </Card>
  )
}
