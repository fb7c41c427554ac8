<?php // include returns false missing once
var_dump(@include_once 'gone.php');
