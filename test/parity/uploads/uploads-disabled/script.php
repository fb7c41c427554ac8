<?php // uploads disabled
echo count($_FILES), json_encode($_POST);
