<?php // name with equals
try { setcookie('a=b', 'v'); } catch (ValueError $e) { echo $e->getMessage(); }
