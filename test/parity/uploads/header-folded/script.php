<?php // header folded
echo count($_FILES), count($_POST);
