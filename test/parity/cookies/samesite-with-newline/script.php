<?php // samesite with newline
try { setcookie('a', 'v', ['samesite' => "x;y"]); echo 'accepted'; } catch (ValueError $e) { echo $e->getMessage(); }
