import type { Call } from '../call.ts'
import { holesOfCall } from '../call.ts'
import type { Program } from '../program.ts'
import { screaming } from '../secrets.ts'
import type { AnswerHole, Hole } from '../value.ts'
import { comment, jsonString, shellWord } from './quoting.ts'
import type { VariableOf } from './shell.ts'

/** A program that a shell calls, and how it answers. */
export interface ShellCall {
  readonly command: string
  readonly comments: readonly string[]
  readonly answersXml: boolean
}

/** Where all programs look for keys. */
const keyVariables: Readonly<Record<string, string>> = {
  AccessKeyId: 'AWS_ACCESS_KEY_ID',
  SecretKey: 'AWS_SECRET_ACCESS_KEY',
  SecretAccessKey: 'AWS_SECRET_ACCESS_KEY',
  SessionToken: 'AWS_SESSION_TOKEN',
}

/** One command, or a script for sh in which later commands use what earlier ones answered. */
export function writeShell(
  program: Program,
  callFor: (call: Call, variable: VariableOf, margin: string) => ShellCall,
): string {
  const { steps, texts } = program
  const taken = takenValues(program)
  const variable: VariableOf = (hole) =>
    hole.kind === 'secret' ? hole.variable : (taken.get(keyOf(hole))?.variable ?? '')
  const isLast = (index: number) => index === steps.length - 1
  const calls = steps.map(({ call }, index) => callFor(call, variable, isLast(index) ? '' : '  '))
  const written = steps.map(({ comments, name }, index) => {
    const call = calls[index]
    if (!call) return ''
    const head = [...comments, ...call.comments].flatMap((text) => comment('#', text))
    if (isLast(index)) return [...head, call.command].join('\n')
    const answer = screaming(name.join('_'))
    const values = [...taken.values()].filter(({ hole }) => hole.step === index)
    const taking = values.map(({ hole, variable }) => {
      const how = call.answersXml
        ? `take_xml "$${answer}" ${hole.path.at(-1)}`
        : `take "$${answer}" ${jqPath(hole.path)}`
      return `${variable}=$(${how})`
    })
    const keys = values.map(({ variable }) => variable).filter((name) => name.startsWith('AWS_'))
    if (keys.length > 0) taking.push(`export ${keys.join(' ')}`)
    return [...head, `${answer}=$(`, call.command, ')', ...taking].join('\n')
  })
  if (steps.length === 1) return written.join('')
  const prelude = ['#!/bin/sh', 'set -eu', '', ...comment('#', texts.notes.take), takeJson]
  const hasXml = [...taken.values()].some(({ hole }) => calls[hole.step]?.answersXml)
  return `${[[...prelude, ...(hasXml ? [takeXml] : [])].join('\n'), ...written].join('\n\n')}\n`
}

const takeJson = `take() { printf '%s' "$1" | jq -er "$2" || { printf '%s\\n' "$1" >&2; exit 1; }; }`
const takeXml = `take_xml() { printf '%s' "$1" | sed -n "s:.*<$2>\\([^<]*\\)</$2>.*:\\1:p" | grep . || { printf '%s\\n' "$1" >&2; exit 1; }; }`

interface Taken {
  readonly hole: AnswerHole
  readonly variable: string
}

/** Every value that a later step needs of an earlier answer, with a variable of its own. */
function takenValues({ steps }: Program): ReadonlyMap<string, Taken> {
  const taken = new Map<string, Taken>()
  const names = new Set<string>()
  for (const hole of steps.flatMap(({ call }) => holesOfCall(call)).filter(isAnswer)) {
    if (taken.has(keyOf(hole))) continue
    const last = hole.path.at(-1) ?? ''
    const usual = keyVariables[last] ?? screaming(last)
    const isKey = keyVariables[last] !== undefined
    const variable = names.has(usual) && !isKey ? `${usual}_${hole.step + 1}` : usual
    names.add(variable)
    taken.set(keyOf(hole), { hole, variable })
  }
  return taken
}

const isAnswer = (hole: Hole): hole is AnswerHole => hole.kind === 'answer'

const keyOf = ({ step, path }: AnswerHole) => JSON.stringify([step, path])

function jqPath(path: readonly string[]): string {
  const parts = path.map((name, index) => {
    if (!/^[A-Za-z_]\w*$/.test(name)) return `[${jsonString(name)}]`
    return index === 0 ? name : `.${name}`
  })
  return shellWord(`.${parts.join('')}`)
}
