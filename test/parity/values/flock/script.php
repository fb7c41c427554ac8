<?php
$f=tempnam('/tmp','fl'); $h=fopen($f,'c+');
var_dump(flock($h,LOCK_EX)); var_dump(flock($h,LOCK_UN)); var_dump(flock($h,LOCK_SH|LOCK_NB,$w)); var_dump($w);
$g=fopen($f,'c+'); var_dump(flock($g,LOCK_EX|LOCK_NB,$w)); var_dump($w);
var_dump(flock($g,LOCK_SH|LOCK_NB,$w)); var_dump($w);
fclose($h); var_dump(flock($g,LOCK_EX|LOCK_NB,$w),$w);
try{ var_dump(flock($g,0)); }catch(ValueError $e){echo $e->getMessage(),"\n";}
try{ var_dump(flock($g,9)); }catch(ValueError $e){echo $e->getMessage(),"\n";}
fclose($g); try{ var_dump(flock($g,2)); }catch(TypeError $e){echo $e->getMessage(),"\n";}
var_dump(flock(fopen('php://memory','w+'),LOCK_EX));
var_dump(flock(fopen('php://output','w'),LOCK_EX));
var_dump(file_put_contents($f,'x',LOCK_EX)); 
$k=fopen($f,'r'); flock($k,LOCK_EX); 
var_dump(stream_supports_lock($k), stream_supports_lock(fopen('php://memory','r')));
