/** To put the focus on the tour by a key. */
export const tourHeadingId = 'tour'
