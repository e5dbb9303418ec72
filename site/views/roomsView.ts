import type { MessageData } from '../../schemas/types.ts'
import type { Entry } from './entry.ts'
import type { View } from './view.ts'
import { linkTo } from './linkTo.ts'
import { nameActor } from './nameActor.ts'

/** Rooms: what was said, room by room and day by day. */
export const roomsView: View = {
  kind: 'days',
  collection: 'message',
  section: 'rooms',
  title: 'Rooms',
  primary: true,
  post: ({ id, data, html }: Entry<MessageData>, site) => {
    const answered = data.reply_to ? site.find<MessageData>('message', data.reply_to) : undefined
    return {
      id,
      title: nameActor(site, data.author),
      facts: [
        { time: data.created },
        ...(data.mood ? [data.mood] : []),
        ...(answered ? [linkTo(site, answered.address, 'in reply')] : []),
      ],
      html,
    }
  },
}
