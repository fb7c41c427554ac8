<?php // error reporting in handler under silence
set_error_handler(function ($n, $m) { echo $m, '=', error_reporting(), ' ', error_reporting() & $n ? 'shown' : 'hidden', "\n"; return true; });
@trigger_error('s1', E_USER_WARNING); trigger_error('n1', E_USER_WARNING); error_reporting(0); trigger_error('z'); @trigger_error('sz'); error_reporting(E_ALL & ~E_USER_NOTICE); trigger_error('masked'); @hex2bin('abc'); @trigger_error('ue', E_USER_ERROR);
