import { type Html, html } from '../html.ts'
import { field } from '../page.ts'
import type { ChallengeFields, FieldsOf } from './challenge-fields.ts'

const prefix = 'userAttributes.'

export const newPasswordFields: FieldsOf = ({ username, parameters, policy, typed }, texts): ChallengeFields => {
  const { newPassword } = texts
  return {
    title: newPassword.title,
    about: newPassword.about(username),
    fields: html`${field('NEW_PASSWORD', newPassword.field, html`type="password" autocomplete="new-password" required`, { hint: newPassword.rules(policy) })}
${requiredAttributes(parameters).map((name) => attributeField(name, typed(name), newPassword.attributes))}`,
    submit: newPassword.submit,
  }
}

/** As this Cognito issued them: JSON inside a string. */
const requiredAttributes = ({ requiredAttributes: names = '[]' }: Readonly<Record<string, string>>): string[] =>
  JSON.parse(names)

/** An attribute without a label of its own is shown by its name, as `custom:team` is. */
function attributeField(response: string, value: string, labels: Readonly<Record<string, string>>): Html {
  const name = response.slice(prefix.length)
  const label = Object.hasOwn(labels, name) ? (labels[name] ?? name) : name
  const kind = name === 'email' ? html`type="email" autocomplete="email" required` : html`required`
  return field(response, label, kind, { value })
}
