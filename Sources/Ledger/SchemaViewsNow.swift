extension Schema {
    /// Taxpayers, register and roster as they stand now.
    static let viewsNow = """
        CREATE VIEW name_meant AS
        -- What each alias of the ledger finally stands for; the aliases of louyu.yaml are not in the ledger.
        WITH RECURSIVE decided AS MATERIALIZED (
          SELECT alias_key, name_key FROM alias
          WHERE id IN (
            SELECT min(id) FROM alias WHERE batch_id IN (SELECT batch_id FROM batch_in_force) GROUP BY alias_key)),
        followed(alias_key, name_key, step) AS (
          SELECT alias_key, name_key, 1 FROM decided
          UNION ALL
          SELECT f.alias_key, d.name_key, f.step + 1 FROM followed f JOIN decided d ON d.alias_key = f.name_key
          WHERE d.name_key <> f.alias_key AND f.step < (SELECT count(*) FROM decided))
        SELECT f.alias_key, f.name_key FROM followed f
        WHERE f.step = (SELECT max(l.step) FROM followed l WHERE l.alias_key = f.alias_key);

        CREATE VIEW taxpayer AS
        -- One row an identity: the taxpayer it belongs to. By its code; without one, the taxpayer that alone has the name.
        WITH meant AS MATERIALIZED (SELECT alias_key, name_key FROM name_meant),
        nameless AS MATERIALIZED (
          SELECT i.id AS identity_id, coalesce(m.name_key, i.name_key) AS name_key
          FROM taxpayer_identity i LEFT JOIN meant m ON m.alias_key = i.name_key
          WHERE i.code IS NULL AND i.name_key IS NOT NULL),
        bearer AS (
          SELECT i.same_code_as, i.id,
            CASE WHEN EXISTS (SELECT 1 FROM meant) AND i.code IN (SELECT name_key FROM nameless) THEN i.code
              -- A name decided to mean one code says nothing of the others that bear it.
              WHEN length(m.name_key) >= 15 AND m.name_key NOT GLOB '*[^0-9A-Z]*'
                AND m.name_key GLOB '*[0-9]*[0-9]*[0-9]*[0-9]*[0-9]*[0-9]*[0-9]*[0-9]*' THEN i.name_key
              ELSE coalesce(m.name_key, i.name_key) END AS name_key
          FROM taxpayer_identity i LEFT JOIN meant m ON m.alias_key = i.name_key
          WHERE i.code IS NOT NULL AND i.name_key IS NOT NULL),
        borne AS MATERIALIZED (
          SELECT name_key, min(same_code_as) AS taxpayer_id, count(DISTINCT same_code_as) AS bearers
          FROM bearer
          WHERE name_key IN (SELECT name_key FROM nameless) AND id IN (SELECT id FROM taxpayer_identity_in_force)
          GROUP BY name_key),
        shared AS MATERIALIZED (SELECT name_key, min(identity_id) AS taxpayer_id FROM nameless GROUP BY name_key),
        newest AS MATERIALIZED (
          SELECT same_code_as AS taxpayer_id, max(id) AS identity_id
          FROM taxpayer_identity_in_force
          WHERE code IS NOT NULL AND name IS NOT NULL
            AND same_code_as IN (SELECT same_code_as FROM taxpayer_identity WHERE same_code_as <> id)
          GROUP BY same_code_as),
        resolved AS (
          SELECT id AS identity_id, same_code_as AS taxpayer_id, 'code' AS matched_by
          FROM taxpayer_identity WHERE code IS NOT NULL
          UNION ALL
          SELECT n.identity_id,
            CAST(CASE WHEN b.bearers = 1 THEN b.taxpayer_id WHEN b.bearers > 1 THEN n.identity_id ELSE s.taxpayer_id END
              AS INTEGER),
            CASE WHEN b.bearers > 1 THEN 'ambiguous' WHEN b.bearers = 1 OR s.taxpayer_id <> n.identity_id THEN 'name'
              ELSE 'itself' END
          FROM nameless n
          LEFT JOIN borne b ON b.name_key = n.name_key
          LEFT JOIN shared s ON s.name_key = n.name_key)
        SELECT r.identity_id, r.taxpayer_id, l.code, coalesce(n.name, l.name) AS name, r.matched_by
        FROM resolved r
        JOIN taxpayer_identity l ON l.id = r.taxpayer_id
        LEFT JOIN newest w ON w.taxpayer_id = r.taxpayer_id
        LEFT JOIN taxpayer_identity n ON n.id = w.identity_id;

        CREATE VIEW building_now AS
        -- The register as it stands: for each column the last value stated, blanks passed over, corrections on top.
        WITH folded AS MATERIALIZED (
          SELECT DISTINCT building_id,
            first_value(name) OVER (PARTITION BY building_id ORDER BY name IS NULL, id DESC) AS name,
            first_value(building_group) OVER (PARTITION BY building_id ORDER BY building_group IS NULL, id DESC)
              AS building_group,
            first_value(zone) OVER (PARTITION BY building_id ORDER BY zone IS NULL, id DESC) AS zone,
            first_value(street) OVER (PARTITION BY building_id ORDER BY street IS NULL, id DESC) AS street,
            first_value(address) OVER (PARTITION BY building_id ORDER BY address IS NULL, id DESC) AS address,
            first_value(gross_cm2) OVER (PARTITION BY building_id ORDER BY gross_cm2 IS NULL, id DESC) AS gross_cm2,
            first_value(above_ground_cm2) OVER (PARTITION BY building_id ORDER BY above_ground_cm2 IS NULL, id DESC)
              AS above_ground_cm2,
            first_value(commercial_cm2) OVER (PARTITION BY building_id ORDER BY commercial_cm2 IS NULL, id DESC)
              AS commercial_cm2,
            first_value(leasable_cm2) OVER (PARTITION BY building_id ORDER BY leasable_cm2 IS NULL, id DESC)
              AS leasable_cm2,
            first_value(occupied_cm2) OVER (PARTITION BY building_id ORDER BY occupied_cm2 IS NULL, id DESC)
              AS occupied_cm2,
            first_value(vacant_cm2) OVER (PARTITION BY building_id ORDER BY vacant_cm2 IS NULL, id DESC) AS vacant_cm2,
            first_value(is_key) OVER (PARTITION BY building_id ORDER BY is_key IS NULL, id DESC) AS is_key,
            first_value(steward) OVER (PARTITION BY building_id ORDER BY steward IS NULL, id DESC) AS steward,
            first_value(included_from) OVER (PARTITION BY building_id ORDER BY included_from IS NULL, id DESC)
              AS included_from,
            first_value(included_to) OVER (PARTITION BY building_id ORDER BY included_to IS NULL, id DESC)
              AS included_to
          FROM building_statement_in_force),
        corrected AS MATERIALIZED (
          SELECT subject_id AS building_id, json_group_object(field, coalesce(number, text)) AS fields
          FROM correction_in_force WHERE noun = 'building' GROUP BY subject_id)
        SELECT f.building_id, b.key AS building_key,
          coalesce(json_extract(c.fields, '$.name'), f.name, b.key) AS building_name,
          iif(json_type(c.fields, '$.group') IS NULL, f.building_group,
            json_extract(c.fields, '$.group')) AS building_group,
          iif(json_type(c.fields, '$.zone') IS NULL, f.zone, json_extract(c.fields, '$.zone')) AS zone,
          iif(json_type(c.fields, '$.street') IS NULL, f.street, json_extract(c.fields, '$.street')) AS street,
          iif(json_type(c.fields, '$.address') IS NULL, f.address, json_extract(c.fields, '$.address')) AS address,
          iif(json_type(c.fields, '$.grossArea') IS NULL, f.gross_cm2,
            json_extract(c.fields, '$.grossArea')) AS gross_cm2,
          iif(json_type(c.fields, '$.aboveGroundArea') IS NULL, f.above_ground_cm2,
            json_extract(c.fields, '$.aboveGroundArea')) AS above_ground_cm2,
          iif(json_type(c.fields, '$.commercialArea') IS NULL, f.commercial_cm2,
            json_extract(c.fields, '$.commercialArea')) AS commercial_cm2,
          iif(json_type(c.fields, '$.leasableArea') IS NULL, f.leasable_cm2,
            json_extract(c.fields, '$.leasableArea')) AS leasable_cm2,
          iif(json_type(c.fields, '$.occupiedArea') IS NULL, f.occupied_cm2,
            json_extract(c.fields, '$.occupiedArea')) AS occupied_cm2,
          iif(json_type(c.fields, '$.vacantArea') IS NULL, f.vacant_cm2,
            json_extract(c.fields, '$.vacantArea')) AS vacant_cm2,
          coalesce(iif(json_type(c.fields, '$.isKey') IS NULL, f.is_key,
            json_extract(c.fields, '$.isKey')), 0) AS is_key,
          iif(json_type(c.fields, '$.steward') IS NULL, f.steward, json_extract(c.fields, '$.steward')) AS steward,
          iif(json_type(c.fields, '$.includedFrom') IS NULL, f.included_from,
            json_extract(c.fields, '$.includedFrom')) AS included_from,
          iif(json_type(c.fields, '$.includedTo') IS NULL, f.included_to,
            json_extract(c.fields, '$.includedTo')) AS included_to
        FROM building b
        CROSS JOIN folded f ON f.building_id = b.id
        LEFT JOIN corrected c ON c.building_id = b.id;

        CREATE VIEW tenancy_in_force AS
        -- The roster as it stands, as numbers: for each column the last value stated, blanks passed over,
        -- corrections on top. A move-out that was only estimated is void where a later row states the stay again.
        WITH stated AS MATERIALIZED (
          SELECT t.*, i.code IS NULL AS is_codeless,
            t.id IN (SELECT statement_id FROM tenancy_closing) AS is_closing
          FROM tenancy_statement_in_force t JOIN taxpayer_identity i ON i.id = t.identity_id),
        updated AS MATERIALIZED (SELECT DISTINCT tenancy_id FROM tenancy_statement WHERE tenancy_id <> id),
        folded AS (
          SELECT tenancy_id, identity_id, building_id, room_id, area_cm2, move_in, move_out, organisation_id,
            registered_place_id, pays_here, industry_id, enterprise_type_id
          FROM stated WHERE tenancy_id NOT IN (SELECT tenancy_id FROM updated)
          UNION ALL
          SELECT DISTINCT tenancy_id,
            first_value(identity_id) OVER (PARTITION BY tenancy_id ORDER BY is_codeless, id DESC),
            building_id, room_id,
            first_value(area_cm2) OVER (PARTITION BY tenancy_id ORDER BY area_cm2 IS NULL, id DESC),
            first_value(move_in) OVER (PARTITION BY tenancy_id ORDER BY move_in IS NULL, id DESC),
            iif(first_value(is_closing) OVER (PARTITION BY tenancy_id ORDER BY move_out IS NULL, id DESC)
                AND first_value(id) OVER (PARTITION BY tenancy_id ORDER BY move_out IS NULL, id DESC)
                  < max(id) OVER (PARTITION BY tenancy_id),
              NULL, first_value(move_out) OVER (PARTITION BY tenancy_id ORDER BY move_out IS NULL, id DESC)),
            first_value(organisation_id) OVER (PARTITION BY tenancy_id ORDER BY organisation_id = 0, id DESC),
            first_value(registered_place_id) OVER (PARTITION BY tenancy_id ORDER BY registered_place_id = 0, id DESC),
            first_value(pays_here) OVER (PARTITION BY tenancy_id ORDER BY pays_here IS NULL, id DESC),
            first_value(industry_id) OVER (PARTITION BY tenancy_id ORDER BY industry_id = 0, id DESC),
            first_value(enterprise_type_id) OVER (PARTITION BY tenancy_id ORDER BY enterprise_type_id = 0, id DESC)
          FROM stated WHERE tenancy_id IN (SELECT tenancy_id FROM updated)),
        corrected AS MATERIALIZED (
          SELECT subject_id AS tenancy_id, json_group_object(field, coalesce(number, text)) AS fields
          FROM correction_in_force WHERE noun = 'tenancy' GROUP BY subject_id)
        SELECT f.tenancy_id, x.taxpayer_id, x.code AS taxpayer_code, x.name AS taxpayer_name, f.building_id, f.room_id,
          iif(json_type(c.fields, '$.rentedArea') IS NULL, f.area_cm2,
            json_extract(c.fields, '$.rentedArea')) AS area_cm2,
          iif(json_type(c.fields, '$.moveIn') IS NULL, f.move_in, json_extract(c.fields, '$.moveIn')) AS move_in,
          iif(json_type(c.fields, '$.moveOut') IS NULL, f.move_out, json_extract(c.fields, '$.moveOut')) AS move_out,
          coalesce(iif(json_type(c.fields, '$.organisation') IS NULL, f.organisation_id,
            json_extract(c.fields, '$.organisation')), 0) AS organisation_id,
          coalesce(iif(json_type(c.fields, '$.registeredPlace') IS NULL, f.registered_place_id,
            json_extract(c.fields, '$.registeredPlace')), 0) AS registered_place_id,
          iif(json_type(c.fields, '$.paysHere') IS NULL, f.pays_here,
            json_extract(c.fields, '$.paysHere')) AS pays_here,
          coalesce(iif(json_type(c.fields, '$.industry') IS NULL, f.industry_id,
            json_extract(c.fields, '$.industry')), 0) AS industry_id,
          coalesce(iif(json_type(c.fields, '$.enterpriseType') IS NULL, f.enterprise_type_id,
            json_extract(c.fields, '$.enterpriseType')), 0) AS enterprise_type_id
        FROM folded f
        JOIN taxpayer x ON x.identity_id = f.identity_id
        LEFT JOIN corrected c ON c.tenancy_id = f.tenancy_id
        WHERE f.building_id IN (SELECT building_id FROM building_statement_in_force);

        CREATE VIEW tenancy_now AS
        -- The roster as it stands, in words.
        SELECT t.tenancy_id, t.taxpayer_id, t.taxpayer_code, t.taxpayer_name, t.building_id, b.building_key,
          b.building_name, room.text AS room, t.area_cm2, t.move_in, t.move_out, organisation.text AS organisation,
          place.text AS registered_place, t.pays_here, industry.text AS industry, type.text AS enterprise_type
        FROM tenancy_in_force t
        JOIN building_now b ON b.building_id = t.building_id
        LEFT JOIN term room ON room.id = t.room_id
        LEFT JOIN term organisation ON organisation.id = t.organisation_id
        LEFT JOIN term place ON place.id = t.registered_place_id
        LEFT JOIN term industry ON industry.id = t.industry_id
        LEFT JOIN term type ON type.id = t.enterprise_type_id;

        """
}
