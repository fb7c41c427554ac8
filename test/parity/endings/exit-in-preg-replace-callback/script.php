<?php // exit in preg replace callback
echo 'a;'; echo preg_replace_callback('/\d/', function ($m) { if ($m[0] === '2') exit("stop{$m[0]}"); return 'x'; }, 'a1b2c3'); echo 'never';
