import { spawn } from 'node:child_process'
import { scratchWorld } from './support/scratchWorld.ts'
import { openWorld } from '../engine/openWorld.ts'
import { adoptEdits } from '../engine/adoptEdits.ts'
if (process.argv[2]) {
  const w = await openWorld(process.argv[2])
  let n=0, seen=0, adopted=0
  const end = Date.now()+25000
  while (Date.now() < end) { n++; const s = await w.store.rescan(); if (s.length) { seen++; console.log('stray', s.map(x=>x.path+' '+(x.text===null)+' '+x.staged).join('|')) } const a = await adoptEdits(w, s); if (a.commit) { adopted++; console.log('ADOPTED', a.paths) } }
  console.log({n, seen, adopted})
} else {
  const s = await scratchWorld()
  const { task } = await s.act('task.add', { title: 'start' })
  const c = spawn(process.execPath, [import.meta.filename, s.root], {stdio:['ignore','inherit','inherit']})
  let i=0, lost=0
  const end = Date.now()+25000
  while (Date.now() < end) { i++; const r = await s.tryAct('task.edit', { id: task, title: 'edit '+i }); if (r.kind!=='committed') {lost++; console.log(JSON.stringify(r).slice(0,200)); continue}; const t=(await s.world.store.snapshot()).find('task', task!)!.data as {title:string}; if (t.title!=='edit '+i) console.log('REVERTED', t.title, i) }
  await new Promise(r=>c.on('close', r))
  console.log({i, lost}); console.log(s.git('status','--porcelain'))
  await s.remove()
}
