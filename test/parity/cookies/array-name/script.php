<?php // array name
setcookie('prefs[color]', 'red');
setcookie('prefs[size]', 'xl');
echo 'x';
