<?php // name empty
try { setcookie('', 'v'); } catch (ValueError $e) { echo $e->getMessage(); }
