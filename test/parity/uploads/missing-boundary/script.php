<?php // missing boundary
echo count($_POST);
