extension Schema {
    /// Taxpayers, register and roster as they stand now.
    static let viewsNow = """
        CREATE VIEW taxpayer AS
        -- One row an identity: the taxpayer it belongs to. Same code, same taxpayer; without a code, the one taxpayer that bears the name.
        WITH borne AS MATERIALIZED (
          SELECT name_key, min(same_code_as) AS taxpayer_id, count(DISTINCT same_code_as) AS bearers
          FROM taxpayer_identity_in_force
          WHERE code IS NOT NULL AND name_key IN (SELECT name_key FROM taxpayer_identity WHERE code IS NULL)
          GROUP BY name_key),
        newest AS MATERIALIZED (
          SELECT same_code_as AS taxpayer_id, max(id) AS identity_id
          FROM taxpayer_identity_in_force
          WHERE code IS NOT NULL AND name IS NOT NULL
            AND same_code_as IN (SELECT same_code_as FROM taxpayer_identity WHERE same_code_as <> id)
          GROUP BY same_code_as),
        resolved AS (
          SELECT i.id AS identity_id,
            CAST(CASE WHEN i.code IS NOT NULL THEN i.same_code_as WHEN b.bearers = 1 THEN b.taxpayer_id ELSE i.id END AS INTEGER)
              AS taxpayer_id,
            CASE WHEN i.code IS NOT NULL THEN 'code' WHEN b.bearers = 1 THEN 'name' WHEN b.bearers > 1 THEN 'ambiguous'
              ELSE 'itself' END AS matched_by
          FROM taxpayer_identity i LEFT JOIN borne b ON i.code IS NULL AND b.name_key = i.name_key)
        SELECT r.identity_id, r.taxpayer_id, l.code, coalesce(n.name, l.name) AS name, r.matched_by
        FROM resolved r
        JOIN taxpayer_identity l ON l.id = r.taxpayer_id
        LEFT JOIN newest w ON w.taxpayer_id = r.taxpayer_id
        LEFT JOIN taxpayer_identity n ON n.id = w.identity_id;

        CREATE VIEW building_now AS
        -- The register as it stands: for each column the last value stated, blanks passed over.
        SELECT DISTINCT s.building_id, b.key AS building_key,
          coalesce(first_value(s.name) OVER (PARTITION BY s.building_id ORDER BY s.name IS NULL, s.id DESC), b.key)
            AS building_name,
          first_value(building_group) OVER (PARTITION BY s.building_id ORDER BY building_group IS NULL, s.id DESC)
            AS building_group,
          first_value(zone) OVER (PARTITION BY s.building_id ORDER BY zone IS NULL, s.id DESC) AS zone,
          first_value(street) OVER (PARTITION BY s.building_id ORDER BY street IS NULL, s.id DESC) AS street,
          first_value(address) OVER (PARTITION BY s.building_id ORDER BY address IS NULL, s.id DESC) AS address,
          first_value(gross_cm2) OVER (PARTITION BY s.building_id ORDER BY gross_cm2 IS NULL, s.id DESC) AS gross_cm2,
          first_value(above_ground_cm2) OVER (PARTITION BY s.building_id ORDER BY above_ground_cm2 IS NULL, s.id DESC)
            AS above_ground_cm2,
          first_value(commercial_cm2) OVER (PARTITION BY s.building_id ORDER BY commercial_cm2 IS NULL, s.id DESC)
            AS commercial_cm2,
          first_value(leasable_cm2) OVER (PARTITION BY s.building_id ORDER BY leasable_cm2 IS NULL, s.id DESC)
            AS leasable_cm2,
          first_value(occupied_cm2) OVER (PARTITION BY s.building_id ORDER BY occupied_cm2 IS NULL, s.id DESC)
            AS occupied_cm2,
          first_value(vacant_cm2) OVER (PARTITION BY s.building_id ORDER BY vacant_cm2 IS NULL, s.id DESC) AS vacant_cm2,
          coalesce(first_value(is_key) OVER (PARTITION BY s.building_id ORDER BY is_key IS NULL, s.id DESC), 0) AS is_key,
          first_value(steward) OVER (PARTITION BY s.building_id ORDER BY steward IS NULL, s.id DESC) AS steward,
          first_value(included_from) OVER (PARTITION BY s.building_id ORDER BY included_from IS NULL, s.id DESC)
            AS included_from,
          first_value(included_to) OVER (PARTITION BY s.building_id ORDER BY included_to IS NULL, s.id DESC) AS included_to
        FROM building_statement_in_force s JOIN building b ON b.id = s.building_id;

        CREATE VIEW tenancy_in_force AS
        -- The roster as it stands, as numbers: for each column the last value stated, blanks passed over.
        WITH stated AS MATERIALIZED (
          SELECT t.*, i.code IS NULL AS is_codeless
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
            first_value(move_out) OVER (PARTITION BY tenancy_id ORDER BY move_out IS NULL, id DESC),
            first_value(organisation_id) OVER (PARTITION BY tenancy_id ORDER BY organisation_id = 0, id DESC),
            first_value(registered_place_id) OVER (PARTITION BY tenancy_id ORDER BY registered_place_id = 0, id DESC),
            first_value(pays_here) OVER (PARTITION BY tenancy_id ORDER BY pays_here IS NULL, id DESC),
            first_value(industry_id) OVER (PARTITION BY tenancy_id ORDER BY industry_id = 0, id DESC),
            first_value(enterprise_type_id) OVER (PARTITION BY tenancy_id ORDER BY enterprise_type_id = 0, id DESC)
          FROM stated WHERE tenancy_id IN (SELECT tenancy_id FROM updated))
        SELECT f.tenancy_id, x.taxpayer_id, f.identity_id, f.building_id, f.room_id, f.area_cm2, f.move_in, f.move_out,
          f.organisation_id, f.registered_place_id, f.pays_here, f.industry_id, f.enterprise_type_id
        FROM folded f JOIN taxpayer x ON x.identity_id = f.identity_id
        WHERE f.building_id IN (SELECT building_id FROM building_statement_in_force);

        CREATE VIEW tenancy_now AS
        -- The roster as it stands, in words.
        SELECT t.tenancy_id, t.taxpayer_id, x.code AS taxpayer_code, x.name AS taxpayer_name, t.building_id, b.building_key,
          b.building_name, room.text AS room, t.area_cm2, t.move_in, t.move_out, organisation.text AS organisation,
          place.text AS registered_place, t.pays_here, industry.text AS industry, type.text AS enterprise_type
        FROM tenancy_in_force t
        JOIN taxpayer x ON x.identity_id = t.identity_id
        JOIN building_now b ON b.building_id = t.building_id
        LEFT JOIN term room ON room.id = t.room_id
        LEFT JOIN term organisation ON organisation.id = t.organisation_id
        LEFT JOIN term place ON place.id = t.registered_place_id
        LEFT JOIN term industry ON industry.id = t.industry_id
        LEFT JOIN term type ON type.id = t.enterprise_type_id;

        """
}
