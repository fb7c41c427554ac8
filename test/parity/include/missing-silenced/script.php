<?php // missing silenced
var_dump(@include 'nothing_here.php');
