import { useMessages } from '../context/messages.ts'
import { AwsLink } from '../terms/aws-link.tsx'
import { awsPages, type Topic, topics } from './aws-pages.ts'

/** What each stage of the journey is. */
export function StageGuide() {
  const { about } = useMessages('help')
  const stages = useMessages('stages')
  const { signOut } = useMessages('tasks')
  const titles: Readonly<Record<Topic, string>> = {
    connection: stages.connection.title,
    'sign-in': stages.signIn.title,
    tokens: stages.tokens.title,
    identity: stages.identity.title,
    credentials: stages.credentials.title,
    caller: stages.caller.title,
    'sign-out': signOut.title,
  }
  return (
    <dl className="stage-guide">
      {topics.map((topic) => (
        <div key={topic}>
          <dt>{titles[topic]}</dt>
          <dd>
            {about[topic]} <AwsLink address={awsPages[topic]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
