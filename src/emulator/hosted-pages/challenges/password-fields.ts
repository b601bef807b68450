import { html } from '../html.ts'
import { field } from '../page.ts'
import type { FieldsOf } from './challenge-fields.ts'

export const passwordFields: FieldsOf = ({ username }, { password }) => ({
  title: password.title,
  about: password.about(username),
  fields: field('PASSWORD', password.field, html`type="password" autocomplete="current-password" required autofocus`),
  submit: password.submit,
})
