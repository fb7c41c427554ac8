<?php // exit in tostring in concat
class T { function __toString(): string { exit('ts'); } }
ob_start(fn($b) => "($b)");
echo 'a'; $x = strtoupper(new T); echo 'never';
