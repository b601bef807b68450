import type { journey as english } from '../en/journey.ts'
import type { Translated } from '../translated.ts'

/** What responses told, beside the stages. */
export const journey: Translated<typeof english> = {
  clock: (off, isBehind) =>
    `このコンピューターの時計は、サービスの時計より ${off} ${isBehind ? '遅れています' : '進んでいます'}。SRP のタイムスタンプとこのページの残り時間は、サービスの時計に合わせています。`,
}
