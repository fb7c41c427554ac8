const f=tempnam('/tmp','fl') as string; const h=fopen(f,'c+') as never; const w: {would_block?: number} = {};
var_dump(flock(h,LOCK_EX)); var_dump(flock(h,LOCK_UN)); var_dump(flock(h,LOCK_SH|LOCK_NB,w)); var_dump(w.would_block);
const g=fopen(f,'c+') as never; var_dump(flock(g,LOCK_EX|LOCK_NB,w)); var_dump(w.would_block);
var_dump(flock(g,LOCK_SH|LOCK_NB,w)); var_dump(w.would_block);
fclose(h); var_dump(flock(g,LOCK_EX|LOCK_NB,w),w.would_block);
try{ var_dump(flock(g,0)); }catch(e){echo((e as Error).message,"\n");}
try{ var_dump(flock(g,9)); }catch(e){echo((e as Error).message,"\n");}
fclose(g); try{ var_dump(flock(g,2)); }catch(e){echo((e as Error).message,"\n");}
var_dump(flock(fopen('php://memory','w+') as never,LOCK_EX));
var_dump(flock(fopen('php://output','w') as never,LOCK_EX));
var_dump(file_put_contents(f,'x',LOCK_EX)); 
const k=fopen(f,'r') as never; flock(k,LOCK_EX); 
var_dump(stream_supports_lock(k), stream_supports_lock(fopen('php://memory','r') as never));
