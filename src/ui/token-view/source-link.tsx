import { addressOfSource, type Source } from '../../token/kind/source.ts'
import { type AllMessages, useMessages } from '../context/messages.ts'

/** Where something is laid down, in a tab of its own. */
export function SourceLink({ source }: { readonly source: Source }) {
  const { report } = useMessages('tokens')
  return (
    <a className="source" href={addressOfSource(source)} target="_blank" rel="noreferrer">
      {nameOf(source, report)}
      <span className="visually-hidden"> {report.newTab}</span>
    </a>
  )
}

function nameOf(source: Source, texts: AllMessages['tokens']['report']): string {
  switch (source.kind) {
    case 'rfc':
      return texts.rfc(source.rfc, source.section)
    case 'openid':
      return texts.openId(source.section)
    case 'aws':
      return texts.aws
    case 'vendor':
      return texts.vendor(source.name)
    case 'thread':
      return source.name
    default:
      return source satisfies never
  }
}
