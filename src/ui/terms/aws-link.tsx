import { useMessages } from '../context/messages.ts'

/** A page of AWS's documentation, in a new tab. */
export function AwsLink({ address }: { readonly address: string }) {
  const { aws, opens } = useMessages('detail')
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {aws}
      <span className="visually-hidden"> {opens}</span>
    </a>
  )
}
